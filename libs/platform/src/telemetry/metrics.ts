import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How long a scrape waits for what is read from the database, in milliseconds. */
const SCRAPE_PATIENCE = 3_000;

/** A proxy adds one of these headers. */
const PROXIED = ['x-forwarded-for', 'x-forwarded-proto', 'forwarded', 'via'] as const;

/** True for a request that somebody handed on: numbers are for who asks the process itself. */
export function cameThroughProxy(headers: Readonly<Record<string, unknown>>): boolean {
  return PROXIED.some((name) => headers[name] !== undefined);
}

/** What a metric is called, and in which labels it is divided. */
export interface MetricOf<Label extends string> {
  readonly name: `throughline_${string}`;
  readonly help: string;
  readonly labels?: readonly Label[];
}

/**
 * The numbers of this process, in Prometheus' text format. Labels are names of the code (commands, projections, route
 * patterns) and small lists: never an id, an address or anything of a person.
 */
export class Metrics {
  private readonly registry = new Registry();
  private readonly readings: (() => Promise<void> | void)[] = [];
  private readonly unread: Counter;

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    this.unread = this.counter({
      name: 'throughline_scrape_failures_total',
      help: 'Times that a part of these numbers could not be read.',
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  counter<Label extends string>({ name, help, labels = [] }: MetricOf<Label>): Counter<Label> {
    return new Counter({ name, help, labelNames: [...labels], registers: [this.registry] });
  }

  gauge<Label extends string>({ name, help, labels = [] }: MetricOf<Label>): Gauge<Label> {
    return new Gauge({ name, help, labelNames: [...labels], registers: [this.registry] });
  }

  /** Gauges without labels, by what each is called in the code: its name, and what it tells. */
  gauges<Key extends string>(told: Readonly<Record<Key, readonly [name: MetricOf<never>['name'], help: string]>>): Record<Key, Gauge> {
    const all = (Object.keys(told) as Key[]).map((key) => [key, this.gauge({ name: told[key][0], help: told[key][1] })]);
    return Object.fromEntries(all) as Record<Key, Gauge>;
  }

  histogram<Label extends string>({
    name,
    help,
    labels = [],
    buckets,
  }: MetricOf<Label> & { buckets: readonly number[] }): Histogram<Label> {
    return new Histogram({ name, help, labelNames: [...labels], buckets: [...buckets], registers: [this.registry] });
  }

  /** Has something read at each scrape. A reading that fails leaves its gauges as it has set them, and is counted. */
  onScrape(read: () => Promise<void> | void): void {
    this.readings.push(read);
  }

  /** Everything, as of now. */
  async text(): Promise<string> {
    await Promise.all(this.readings.map((read) => this.read(read)));
    return this.registry.metrics();
  }

  private async read(read: () => Promise<void> | void): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no answer')), SCRAPE_PATIENCE);
    });
    try {
      await Promise.race([(async () => read())(), tooLong]);
    } catch {
      this.unread.inc();
    } finally {
      clearTimeout(timer);
    }
  }
}
