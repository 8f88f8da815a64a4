import type { ClosingList } from '../lifecycle/run-process.js';
import type { Config } from '../config.js';
import type { OtelTracing } from './otel-tracing.js';

/** The name of the product's own spans. */
const SCOPE = 'throughline';

/**
 * Turns traces on where the environment asks for them; undefined otherwise, and then nothing of OpenTelemetry's SDK is loaded. The
 * SDK and the exporter read their other standard variables themselves: `OTEL_EXPORTER_OTLP_*`, `OTEL_TRACES_SAMPLER`, `OTEL_BSP_*`,
 * `OTEL_RESOURCE_ATTRIBUTES`.
 *
 * @param service name of the service where `OTEL_SERVICE_NAME` does not say it
 */
export async function openTracing(
  tracing: Config['tracing'],
  service: string,
  closing: Pick<ClosingList, 'add'>,
): Promise<OtelTracing | undefined> {
  if (tracing === undefined) return undefined;
  const [{ trace }, { NodeTracerProvider, BatchSpanProcessor }, { defaultResource, detectResources, envDetector, resourceFromAttributes }] =
    await Promise.all([import('@opentelemetry/api'), import('@opentelemetry/sdk-trace-node'), import('@opentelemetry/resources')]);
  const own = resourceFromAttributes({ 'service.name': service, 'service.instance.id': String(process.pid) });
  const resource = defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }));
  const provider = new NodeTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(await exporterFor(tracing))] });
  provider.register();
  closing.add('traces', () => provider.shutdown());
  const { OtelTracing } = await import('./otel-tracing.js');
  return new OtelTracing(trace.getTracer(SCOPE));
}

async function exporterFor(tracing: NonNullable<Config['tracing']>) {
  if (tracing === 'http/json') return new (await import('@opentelemetry/exporter-trace-otlp-http')).OTLPTraceExporter();
  return new (await import('@opentelemetry/exporter-trace-otlp-proto')).OTLPTraceExporter();
}
