import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ClosingList } from '../lifecycle/run-process.js';
import { openTracing } from './open-tracing.js';

/** What of OpenTelemetry a fresh process has loaded once it has the platform and asked for traces as told. */
function loadedBy(tracing: string): readonly string[] {
  const platform = join(process.cwd(), 'dist/libs/platform/src/index.js');
  const script = `
    const { openTracing } = await import(${JSON.stringify(platform)});
    await openTracing(${tracing}, 'test', { add: () => undefined });
    const { default: module } = await import('node:module');
    const names = Object.keys(module._cache).flatMap((path) => /@opentelemetry\\/[a-z-]+/.exec(path) ?? []);
    console.log(JSON.stringify([...new Set(names)]));
    process.exit(0);`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })) as string[];
}

describe('traces', () => {
  it('are off unless they are asked for', async () => {
    expect(await openTracing(undefined, 'test', new ClosingList())).toBeUndefined();
  });

  it('load nothing but the interface, which the metrics library brings along, while they are off', () => {
    expect(loadedBy('undefined')).toEqual(['@opentelemetry/api']);
    expect(loadedBy(`'http/json'`)).toEqual(
      expect.arrayContaining(['@opentelemetry/sdk-trace-node', '@opentelemetry/exporter-trace-otlp-http']),
    );
  });
});
