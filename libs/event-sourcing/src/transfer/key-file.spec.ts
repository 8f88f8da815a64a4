import { bytesOf } from '../../../../test/event-sourcing/log-files.js';
import { describeMovingKeys, keyFile } from '../../../../test/event-sourcing/moving-keys.js';
import { uuidV7 } from '../ids.js';
import { MemorySubjectKeys } from '../keys/memory-subject-keys.js';
import { exportKeys, importKeys } from './key-file.js';

describeMovingKeys('keys in memory', async () => new MemorySubjectKeys());

describe('a file of keys', () => {
  const subjects = Array.from({ length: 2_100 }, () => uuidV7());
  let keys: MemorySubjectKeys;
  let file: string;
  beforeAll(async () => {
    keys = new MemorySubjectKeys();
    await keys.forSealing(subjects);
    file = await keyFile(keys);
  });

  const refused = (text: string, passphrase = 'seven quiet herons'): Promise<void> =>
    expect(importKeys(new MemorySubjectKeys(), bytesOf(text, 50_000), passphrase)).rejects.toMatchObject({ name: 'KeyFileRefused' });

  it('tells neither a key nor a person', async () => {
    for (const [subject, key] of await keys.forReading(subjects)) {
      expect(file).not.toContain(subject);
      expect(file).not.toContain(key!.toString('base64').slice(0, 30));
      expect(file).not.toContain(key!.toString('hex'));
    }
    const first = JSON.parse(file.split('\n')[0]!) as object;
    expect(first).toMatchObject({ format: 'throughline-keys', version: 1, cipher: 'aes-256-gcm', kdf: { name: 'scrypt', r: 8, p: 1 } });
  });

  it('is opened whole or not at all: by its passphrase, uncut and unchanged', async () => {
    const lines = file.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    await refused(file, 'seven noisy herons');
    await refused(`${lines.slice(0, 3).join('\n')}\n`);
    await refused(`${lines[0]}\n`);
    await refused([lines[0], lines[2], lines[1], lines[3]].join('\n'));
    await refused(file.replace(lines[2]!, `${lines[2]!.slice(0, 100)}A${lines[2]!.slice(101)}`.replace(/A(?=.{10}$)/, 'B')));
    await refused('{"hello":1}\n');
    await refused(file.replace(/"N":\d+/, '"N":1073741824'));
    expect(await importKeys(new MemorySubjectKeys(), bytesOf(file, 50_000), 'seven quiet herons')).toMatchObject({ added: 2_100 });
  });

  it('of no keys is a file as well', async () => {
    const none = await keyFile(new MemorySubjectKeys());
    expect(await importKeys(new MemorySubjectKeys(), bytesOf(none), 'seven quiet herons')).toMatchObject({ added: 0 });
  });

  it('is not made with a passphrase that can be guessed', async () => {
    await expect(exportKeys(keys, { passphrase: 'short', write: async () => undefined })).rejects.toMatchObject({
      code: 'passphrase-short',
    });
  });
});
