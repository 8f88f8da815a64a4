import { uuidV7 } from '../../libs/event-sourcing/src/ids.js';
import { MemorySubjectKeys } from '../../libs/event-sourcing/src/keys/memory-subject-keys.js';
import type { MovableKeys } from '../../libs/event-sourcing/src/keys/movable-keys.js';
import type { SubjectKeys } from '../../libs/event-sourcing/src/keys/subject-keys.js';
import { exportKeys, importKeys } from '../../libs/event-sourcing/src/transfer/key-file.js';
import { bytesOf } from './log-files.js';

const PASSPHRASE = 'seven quiet herons';
const COST = 2 ** 10;

/** The file of an export, as a text. */
export async function keyFile(keys: MovableKeys): Promise<string> {
  let text = '';
  await exportKeys(keys, { passphrase: PASSPHRASE, cost: COST, write: async (piece) => void (text += piece) });
  return text;
}

/**
 * What moving the keys means, for every place in which they are kept.
 *
 * @param open gives one without keys
 */
export function describeMovingKeys(name: string, open: () => Promise<SubjectKeys & MovableKeys>): void {
  describe(name, () => {
    const [erased, kept, other] = [uuidV7(), uuidV7(), uuidV7()];

    async function source(): Promise<MemorySubjectKeys> {
      const keys = new MemorySubjectKeys();
      await keys.forSealing([erased, kept, other]);
      await keys.destroy(erased);
      return keys;
    }

    it('open there what was sealed here, and a destroyed key goes as destroyed', async () => {
      const from = await source();
      const to = await open();
      const file = await keyFile(from);
      expect(await importKeys(to, bytesOf(file), PASSPHRASE)).toEqual({ added: 3, present: 0, destroyed: 0, refused: 0 });
      expect(await to.forReading([erased, kept, other])).toEqual(await from.forReading([erased, kept, other]));
      await expect(to.forSealing([erased])).rejects.toMatchObject({ code: 'subject.erased' });
      expect(await importKeys(to, bytesOf(file), PASSPHRASE)).toEqual({ added: 0, present: 3, destroyed: 0, refused: 0 });
      expect(await importKeys(new MemorySubjectKeys(), bytesOf(await keyFile(to)), PASSPHRASE)).toMatchObject({ added: 3 });
    });

    it('are never brought back once they were destroyed here', async () => {
      const from = await source();
      const to = await open();
      await to.destroy(kept);
      expect(await importKeys(to, bytesOf(await keyFile(from)), PASSPHRASE)).toEqual({ added: 2, present: 0, destroyed: 0, refused: 1 });
      expect((await to.forReading([kept])).get(kept)).toBeNull();
    });

    it('are destroyed here too once they were destroyed there', async () => {
      const from = await source();
      const to = await open();
      await importKeys(to, bytesOf(await keyFile(from)), PASSPHRASE);
      await from.destroy(other);
      expect(await importKeys(to, bytesOf(await keyFile(from)), PASSPHRASE)).toEqual({ added: 0, present: 2, destroyed: 1, refused: 0 });
      expect((await to.forReading([other])).get(other)).toBeNull();
    });

    it('are not mixed with those of another log', async () => {
      const from = await source();
      const to = await open();
      const own = await to.forSealing([kept]);
      await expect(importKeys(to, bytesOf(await keyFile(from)), PASSPHRASE)).rejects.toMatchObject({ name: 'KeysDiffer', count: 1 });
      expect(await to.forReading([kept, other])).toEqual(new Map([...own, [other, null]]));
    });
  });
}
