import { chromium, type Browser } from 'playwright-core';

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-background-networking'];

/** Starts the browser that `browser-setup.mjs` made ready. Close it in `afterAll`. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (!executablePath) return chromium.launch({ channel: 'chrome' });
  const env = JSON.parse(process.env['TEST_CHROMIUM_ENV'] ?? '{}') as Record<string, string>;
  return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...(process.env as Record<string, string>), ...env } });
}
