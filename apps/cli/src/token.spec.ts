import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { token } from './token.js';

let server: Server;
let base: string;
beforeAll(async () => {
  server = createServer((_, response) => response.end('{"signedIn":false,"demo":false}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

it('gives no token where people sign in by an identity provider of their own', async () => {
  await expect(token(['--as', 'amina-jibril'], { BASE_URL: base })).rejects.toThrow('identity provider of its own');
});

it('says who there is when nobody, or somebody else, is named', async () => {
  await expect(token([], { BASE_URL: base })).rejects.toThrow('amina-jibril');
  await expect(token(['--as', 'nobody'], { BASE_URL: base })).rejects.toThrow('no such person');
});

it('says so when no server answers', async () => {
  await expect(token(['--as=amina'], { BASE_URL: 'http://127.0.0.1:1' })).rejects.toThrow('start the server');
});
