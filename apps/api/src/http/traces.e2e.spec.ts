import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomBytes } from 'node:crypto';
import request from 'supertest';
import { uuidV7 } from '#event-sourcing';
import { ClosingList, openTracing, type OtelTracing } from '#platform';
import { openTestCase } from '../testing-case.js';
import { startTestApp, type TestApp } from '../testing.js';

interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes?: readonly { readonly key: string; readonly value: Record<string, unknown> }[];
}

/** A collector for tests: what comes by OTLP over HTTP, in JSON. */
class Collector {
  readonly spans: SentSpan[] = [];
  private readonly server: Server = createServer((incoming, response) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
        resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[];
      };
      for (const { scopeSpans } of body.resourceSpans) for (const { spans } of scopeSpans) this.spans.push(...spans);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

const collector = new Collector();
const closing = new ClosingList();
const masterKey = randomBytes(32);
let writer: TestApp;
let other: TestApp;

beforeAll(async () => {
  Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: await collector.listen(), OTEL_BSP_SCHEDULE_DELAY: '100' });
  const tracing: OtelTracing | undefined = await openTracing('http/json', 'throughline-test', closing);
  writer = await startTestApp({ masterKey, tracing });
  other = await startTestApp({ database: writer.database, masterKey, tracing });
});

afterAll(async () => {
  await other.stop();
  await writer.stop();
  await closing.closeAll();
  await collector.close();
});

/** Reads an open stream of changes until its text holds what is waited for. */
async function heard(body: ReadableStream<Uint8Array>, wanted: string): Promise<void> {
  let text = '';
  for await (const chunk of body) {
    text += Buffer.from(chunk).toString('utf8');
    if (text.includes(wanted)) return;
  }
}

async function spansOf(traceId: string, names: readonly string[]): Promise<readonly SentSpan[]> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const found = collector.spans.filter((span) => span.traceId === traceId);
    if (names.every((name) => found.some((span) => span.name === name))) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return collector.spans.filter((span) => span.traceId === traceId);
}

describe('a trace', () => {
  it('goes on from the caller’s, over command, append and projection, to the message on an open page of another process', async () => {
    const { caseId } = await openTestCase(writer, ['amina-jibril']);
    const authorization = `Bearer ${await writer.token('amina-jibril')}`;
    const stream = await fetch(`${other.base}/api/live`, { headers: { authorization: `Bearer ${await other.token('amina-jibril')}` } });
    const [traceId, callersSpan] = [randomBytes(16).toString('hex'), randomBytes(8).toString('hex')];
    const done = await request(writer.base)
      .post(`/api/cases/${caseId}/notes`)
      .set({ authorization, 'idempotency-key': uuidV7(), traceparent: `00-${traceId}-${callersSpan}-01` })
      .send({ text: 'They came by.', sharing: 'team' })
      .expect(201);
    await heard(stream.body!, done.body.position as string);
    const names = ['POST /api/cases/:id/notes', 'command write-note', 'append', 'project timeline', 'live message'];
    const spans = await spansOf(traceId, names);
    expect(spans.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const parentOf = (name: string): string | undefined => {
      const parent = spans.find((span) => span.name === name)?.parentSpanId;
      return parent === callersSpan ? 'the caller' : spans.find(({ spanId }) => spanId === parent)?.name;
    };
    expect(names.map(parentOf)).toEqual(['the caller', names[0], names[1], names[1], names[1]]);
    const said = JSON.stringify(spans);
    for (const hidden of ['They came by', 'amina', caseId]) expect(said).not.toContain(hidden);
  });
});
