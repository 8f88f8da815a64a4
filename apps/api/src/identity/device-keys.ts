import { hkdfSync } from 'node:crypto';
import type { SubjectKeys } from '#event-sourcing';

/**
 * What a person's browsers lock their own copies under. The same in every session of one person and of nobody else's, so
 * that what waits to be sent outlives a session and still opens for its owner only. It follows from the person's own key:
 * when that is destroyed, every copy on every device is unreadable.
 */
export class DeviceKeys {
  constructor(private readonly keys: SubjectKeys) {}

  /** 32 bytes in base64. */
  async of(actorId: string): Promise<string> {
    const subject = `actor:${actorId}`;
    const key = (await this.keys.forSealing([subject])).get(subject);
    if (!key) throw new Error('The key of a person who is signed in is missing.');
    return Buffer.from(hkdfSync('sha256', key, '', 'throughline/device/copies', 32)).toString('base64');
  }
}
