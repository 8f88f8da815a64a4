import { categoryOf, derivedId, isUuid, streamIdOf, streamName, uuidV7 } from './ids.js';

describe('ids', () => {
  it('makes uuids v7 that carry their time and do not repeat', () => {
    const ids = Array.from({ length: 1_000 }, () => uuidV7(1_750_000_000_000));
    expect(new Set(ids).size).toBe(1_000);
    for (const id of ids) expect(id).toMatch(/^0197[0-9a-f]{4}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(parseInt(ids[0]!.replaceAll('-', '').slice(0, 12), 16)).toBe(1_750_000_000_000);
  });

  it('derives the same uuid v8 from the same actor, command, key and label, and another from any other', () => {
    const key = uuidV7();
    const id = derivedId('actor', 'Do', key, 'event:0');
    expect(derivedId('actor', 'Do', key, 'event:0')).toBe(id);
    expect(isUuid(id) && id[14]).toBe('8');
    const others = [
      derivedId('other', 'Do', key, 'event:0'),
      derivedId('actor', 'Do', key, 'event:1'),
      derivedId('actor', 'DoOther', key, 'event:0'),
      derivedId('actor', 'Do', uuidV7(), 'event:0'),
      derivedId('act', 'orDo', key, 'event:0'),
    ];
    expect(new Set([id, ...others]).size).toBe(6);
  });

  it('gives a derived id the time of a key that has one', () => {
    const key = uuidV7(1_750_000_000_000);
    expect(derivedId('a', 'b', key, 'c').slice(0, 13)).toBe(key.slice(0, 13));
    expect(derivedId('a', 'b', 'any text', 'c')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('takes a stream name apart, also one whose category has dashes', () => {
    const id = uuidV7();
    const name = streamName('service-plan', id);
    expect([categoryOf(name), streamIdOf(name)]).toEqual(['service-plan', id]);
  });
});
