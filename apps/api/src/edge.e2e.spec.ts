import { startTestApp, type TestApp } from './testing.js';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.stop());

describe('sign-in', () => {
  it('gives a demo person a bearer token that the API knows', async () => {
    const token = await test.token('amina-jibril');
    const response = await fetch(`${test.base}/api/session`, { headers: { authorization: `Bearer ${token}` } });
    expect(await response.json()).toMatchObject({
      signedIn: true,
      actor: { id: 'amina-jibril', role: 'caseworker', programs: ['housing'] },
    });
    console.log(await (await fetch(`${test.base}/openapi.json`)).text());
  });
});
