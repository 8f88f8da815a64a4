import request from 'supertest';
import { uuidV7 } from '#event-sourcing';
import { openTestCase } from './testing-case.js';
import type { TestApp } from './testing.js';

/** What the edge makes of commands, on the app of the one who calls it. */
export function describeCommands(started: () => TestApp): void {
  const http = (): ReturnType<typeof request> => request(started().base);
  const bearer = async (person: string): Promise<string> => `Bearer ${await started().token(person)}`;

  describe('commands', () => {
    const note = { text: 'They came by.', sharing: 'team' };
    const post = async (
      path: string,
      body: object,
      headers: Record<string, string> = {},
      person = 'amina-jibril',
    ): Promise<request.Response> =>
      http()
        .post(path)
        .set({ authorization: await bearer(person), 'idempotency-key': uuidV7(), ...headers })
        .send(body);
    let caseId: string;
    beforeAll(async () => {
      ({ caseId } = await openTestCase(started(), ['amina-jibril']));
    });

    it('answer with position, revision and events, and the same again for the same key', async () => {
      const key = { 'idempotency-key': uuidV7() };
      const first = await post(`/api/cases/${caseId}/notes`, note, key);
      expect(first.status).toBe(201);
      expect(first.body).toMatchObject({ id: caseId, replayed: false, events: [{ type: 'NoteWritten' }] });
      expect(first.headers).toMatchObject({ etag: `"${first.body.revision}"`, 'x-position': first.body.position });
      await post(`/api/cases/${caseId}/notes`, note);
      const again = await post(`/api/cases/${caseId}/notes`, note, key);
      expect(again.body).toEqual({ ...first.body, replayed: true });
      expect(again.headers['idempotent-replay']).toBe('true');
      const other = await post(`/api/cases/${caseId}/notes`, { ...note, text: 'Something else.' }, key);
      expect([other.status, other.body.code]).toEqual([422, 'idempotency.other-content']);
    });

    it('are read at once by who wrote them', async () => {
      const { body } = await post(`/api/cases/${caseId}/notes`, { ...note, text: 'Read me at once.' });
      const authorization = await bearer('amina-jibril');
      const page = await http().get(`/api/cases/${caseId}/timeline?after=${body.position}`).set({ authorization });
      expect([page.status, JSON.stringify(page.body)]).toEqual([200, expect.stringContaining('Read me at once.')]);
      expect(page.headers['x-position']! >= body.position).toBe(true);
      const never = await http()
        .get(`/api/cases/${caseId}?after=${'9'.repeat(20)}`)
        .set({ authorization });
      expect([never.status, never.body.code, never.headers['retry-after']]).toEqual([503, 'read.behind', '2']);
    });

    const path = (): string => `/api/cases/${caseId}/notes`;
    it.each<[string, () => Promise<request.Response>, number, string]>([
      ['no idempotency key', () => post(path(), note, { 'idempotency-key': '' }), 400, 'request.idempotency-key'],
      ['a key that is no uuid', () => post(path(), note, { 'idempotency-key': 'again' }), 400, 'request.idempotency-key'],
      ['an unknown field', () => post(path(), { ...note, colour: 'vermilion' }), 400, 'request.fields'],
      ['a missing field', () => post(path(), { sharing: 'team' }), 400, 'request.fields'],
      ['the character NUL', () => post(path(), { ...note, text: 'a\u0000b' }), 400, 'request.fields'],
      ['half a character', () => post(path(), { ...note, text: 'a\ud800b' }), 400, 'request.fields'],
      ['a list instead of an object', () => post(path(), []), 400, 'request.fields'],
      ['an id that is no uuid', () => post('/api/cases/1/notes', note), 400, 'request.id'],
      ['an id far too long', () => post(`/api/cases/${'x'.repeat(3_000)}/notes`, note), 414, 'request.address-too-long'],
      ['an address that cannot be read', () => post('/api/cases/%E0%A4%A/notes', note), 400, 'request.not-readable'],
      ['null for what may be left out', () => post(path(), { ...note, occurredAt: null }), 400, 'request.fields'],
      ['a case that is not there', () => post(`/api/cases/${uuidV7()}/notes`, note), 404, 'not-found'],
      ['somebody without a seat', () => post(path(), note, {}, 'ingrid-halvorsen'), 403, 'access.not-on-team'],
      [
        'a cursor made by hand',
        async () =>
          http()
            .get(`/api/cases?cursor=${Buffer.from('["yesterday","x"]').toString('base64url')}`)
            .set('authorization', await bearer('amina-jibril')),
        400,
        'request.value',
      ],
      ['too long a text', () => post(path(), { ...note, text: 'x'.repeat(600_000) }), 413, 'request.too-large'],
      [
        'only some may see it, and nobody named',
        () => post(path(), { ...note, sharing: 'named', sharedWith: [] }),
        422,
        'case.nobody-named',
      ],
      [
        'a future moment',
        () => post(path(), { ...note, occurredAt: '2999-01-01T00:00:00Z' }),
        422,
        expect.any(String) as unknown as string,
      ],
      [
        'broken JSON',
        () => post(path(), '{"text":' as unknown as object, { 'content-type': 'application/json' }),
        400,
        'request.not-readable',
      ],
      [
        'a prototype',
        () => post(path(), '{"__proto__":{"x":1}}' as unknown as object, { 'content-type': 'application/json' }),
        400,
        'request.not-readable',
      ],
      [
        'a form',
        () => post(path(), 'text=x' as unknown as object, { 'content-type': 'application/x-www-form-urlencoded' }),
        415,
        'request.media-type',
      ],
    ])('refuse %s', async (_, send, status, code) => {
      const response = await send();
      expect({ status: response.status, type: response.type, body: response.body }).toEqual({
        status,
        type: 'application/problem+json',
        body: expect.objectContaining({
          status,
          code,
          title: expect.any(String),
          detail: expect.any(String),
          reference: response.headers['x-correlation-id'],
        }),
      });
      expect(JSON.stringify(response.body)).not.toMatch(/vermilion|xxx|a\\u0000b/);
    });
  });
}
