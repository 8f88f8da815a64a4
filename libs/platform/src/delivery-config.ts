import { StartupError } from './lifecycle/startup-error.js';

/** What is told outside, and how. */
export interface DeliveryConfig {
  /** Undefined: no mail is sent. */
  readonly mail:
    | {
        readonly smtpUrl: string;
        readonly from: string;
        /** An address with `{id}` in place of the worker's id. */
        readonly addresses: string;
      }
    | undefined;
  /** Undefined: no webhook is called. */
  readonly webhooks: { readonly urls: readonly string[]; readonly secret: string; readonly privateNetworks: boolean } | undefined;
}

type Setting = (name: string) => string | undefined;

const ADDRESS = /^[^\s@<>,;]+@[A-Za-z0-9.-]+$/;
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Reads what the environment says of deliveries. @throws StartupError naming the variable, never its value */
export function deliveryConfigFrom(set: Setting, privateNetworks: boolean): DeliveryConfig {
  return { mail: mailFrom(set), webhooks: webhooksFrom(set, privateNetworks) };
}

function mailFrom(set: Setting): DeliveryConfig['mail'] {
  const [smtpUrl, from, addresses] = [set('SMTP_URL'), set('MAIL_FROM'), set('MAIL_ADDRESSES')];
  if (!smtpUrl && !from && !addresses) return undefined;
  if (!smtpUrl || !from || !addresses)
    throw new StartupError('SMTP_URL, MAIL_FROM and MAIL_ADDRESSES belong together: set all three or none.');
  if (!URL.canParse(smtpUrl) || !/^smtps?:$/.test(new URL(smtpUrl).protocol)) {
    throw new StartupError('SMTP_URL must be an address such as smtps://user:password@mail.example:465.');
  }
  if (!ADDRESS.test(from)) throw new StartupError('MAIL_FROM must be a mail address.');
  if (!addresses.includes('{id}') || !ADDRESS.test(addresses.replace('{id}', 'worker'))) {
    throw new StartupError('MAIL_ADDRESSES must be a mail address with {id} in place of the id of a worker, such as {id}@county.example.');
  }
  return { smtpUrl, from, addresses };
}

function webhooksFrom(set: Setting, privateNetworks: boolean): DeliveryConfig['webhooks'] {
  const [text, secret] = [set('WEBHOOK_URLS'), set('WEBHOOK_SECRET')];
  if (!text && !secret) return undefined;
  if (!text || !secret) throw new StartupError('WEBHOOK_URLS and WEBHOOK_SECRET belong together: set both or none.');
  if (secret.length < 32) throw new StartupError('WEBHOOK_SECRET must have at least 32 characters (openssl rand -hex 32).');
  const urls = text.split(/[\s,]+/).filter((url) => url.length > 0);
  if (!urls.every(mayBeCalled))
    throw new StartupError('WEBHOOK_URLS must be addresses that begin with https:// (http:// only to this machine).');
  return { urls: [...new Set(urls)], secret, privateNetworks };
}

function mayBeCalled(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username } = new URL(text);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname)));
}
