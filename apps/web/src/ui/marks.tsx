import type { ReactNode } from 'react';
import { useToday } from '../app/now.js';
import { useWords } from '../app/words/words.js';
import { dayOf, monthDay } from './dates.js';
import { Icon } from './icon.js';
import { languageOf } from './language-of.js';

/** The word `New` on a pale blue tag. */
export function NewTag() {
  const { t } = useWords();
  return <span className="new">{t('mark.new')}</span>;
}

/** A neutral tag, such as the response level. */
export function Tag({ children }: { children: ReactNode }) {
  return <span className="tagx">{children}</span>;
}

/** Where a fact's history differs from the normal case: recorded late, or corrected. */
export function ProvMark({
  occurredAt,
  recordedAt,
  late,
  corrected,
}: {
  occurredAt: string;
  recordedAt: string;
  late?: number;
  corrected?: boolean;
}) {
  const { t, language } = useWords();
  const today = useToday();
  return (
    <>
      {late ? (
        <span className="prov prov--late">
          <Icon name="update" />
          {t('prov.late', {
            happened: monthDay(dayOf(occurredAt), language, today),
            recorded: monthDay(dayOf(recordedAt), language, today),
            n: late,
          })}
        </span>
      ) : null}
      {corrected ? (
        <span className="prov prov--fixed">
          <Icon name="history" />
          {t('prov.corrected')}
        </span>
      ) : null}
    </>
  );
}

/** The law that requires a step, as the board tells it. */
interface RequiringLaw {
  readonly legalBasis: string | null;
  readonly legalGround: string | null;
  readonly legalProgram?: string;
  readonly legalVerified?: boolean;
}

/** What the law requires: the box, then why in plain words, the citation as it stands in the policy data, and whom to ask. */
export function MustMark({ law, askWhom }: { law: RequiringLaw; askWhom: string }) {
  const words = useWords();
  const { t } = words;
  const { legalBasis, legalGround, legalProgram, legalVerified } = law;
  const reason = legalGround ? words.code('law', legalGround) : undefined;
  const ask = legalGround
    ? words.code('lawAsk', legalGround, { program: legalProgram ? words.code('program', legalProgram) : askWhom })
    : undefined;
  return (
    <span className="must-line">
      <span className="must">
        <Icon name="account_balance" />
        {t('must.required')}
      </span>{' '}
      <span className="meta">
        {reason && reason !== legalGround ? `${reason} ` : null}
        {legalBasis ? `${legalBasis}. ` : null}
        {legalBasis && legalVerified === false ? `${t('must.notVerified')} ` : null}
        {ask && ask !== legalGround ? ask : t('must.askWhom', { program: askWhom })}
      </span>
    </span>
  );
}

/** What an action waits for, with a link to it where it is on the page. */
export function WaitsFor({ title, href }: { title: string; href?: string }) {
  const { t } = useWords();
  const words = t('mark.waitsFor', { title });
  return (
    <span className="block">
      <Icon name="link" />
      <span>{href ? <a href={href}>{words}</a> : words}</span>
    </span>
  );
}

/**
 * A person's own words, verbatim, in quotation marks, in their own language. Who wrote them down, when and how stands under the
 * quotation and is no part of it. The only serif.
 */
export function Voice({ words, by, size, language }: { words: string; by?: ReactNode; size?: 'goal'; language?: string }) {
  const { t } = useWords();
  const quoted = `${t('quote.open')}${words}${t('quote.close')}`;
  return (
    <figure className={size === 'goal' ? 'voice voice--goal' : 'voice'}>
      <blockquote lang={language ?? languageOf(words)}>{quoted}</blockquote>
      {by ? <figcaption>{by}</figcaption> : null}
    </figure>
  );
}

/** A circle with initials for a worker, dashed for a partner, a rounded square for the family, a blue ring for yourself. */
export function Face({
  initials,
  kind = 'worker',
  me = false,
  small = false,
}: {
  initials: string;
  kind?: 'worker' | 'partner' | 'family';
  me?: boolean;
  small?: boolean;
}) {
  const shape = kind === 'worker' ? '' : ` face--${kind}`;
  return (
    <span className={`face${shape}${me ? ' face--me' : ''}${small ? ' face--sm' : ''}`} aria-hidden="true">
      {initials}
    </span>
  );
}

/** The first letters of the first and the last word of a name. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return `${words[0]?.[0] ?? ''}${last?.[0] ?? ''}`.toUpperCase();
}

/** What an action waited for is over: it can begin. */
export function FreeMark({ children }: { children: string }) {
  return (
    <span className="block block--free">
      <Icon name="check_circle" />
      <span>{children}</span>
    </span>
  );
}
