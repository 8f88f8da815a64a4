import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium.js';

describe('the browser of the tests', () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    server = createServer((_, response) => response.setHeader('content-type', 'text/html').end('<h1>Welcome</h1>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('keeps the same-origin rule and two people apart', async () => {
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const [one, two] = await Promise.all([browser.newContext(), browser.newContext()]);
    const [first, second] = await Promise.all([one.newPage(), two.newPage()]);
    await Promise.all([first.goto(origin), second.goto(origin)]);
    await first.evaluate(() => localStorage.setItem('draft', 'mine'));
    expect(await second.evaluate(() => localStorage.getItem('draft'))).toBeNull();
    const other = origin.replace('127.0.0.1', 'localhost');
    expect(
      await first.evaluate(
        (address) =>
          fetch(address).then(
            () => 'read',
            () => 'refused',
          ),
        other,
      ),
    ).toBe('refused');
    await Promise.all([one.close(), two.close()]);
  });
});
