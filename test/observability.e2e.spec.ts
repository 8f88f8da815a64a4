import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';
import { collected } from '../apps/api/src/composition.js';
import type { TestApp } from '../apps/api/src/testing.js';
import { runJourney } from '../apps/cli/src/journey/journey.js';
import { FINDINGS } from '../libs/platform/src/health/findings.js';
import { startDemoApp } from './support/demo-world.js';

const file = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description: string; readonly runbook: string };
}

interface Panel {
  readonly id: number;
  readonly type: string;
  readonly title: string;
  readonly targets?: readonly { readonly expr: string }[];
}

const rules = (parse(file('docker/observability/alerts.yaml')) as { groups: { rules: Rule[] }[] }).groups.flatMap((group) => group.rules);
const dashboard = JSON.parse(file('docker/observability/dashboard.json')) as { uid: string; panels: Panel[] };
const queries = [...rules.map(({ expr }) => expr), ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr))];

/** Names of metrics in a query; undefined where it is none. */
function metricsIn(query: string): string[] | undefined {
  const names: string[] = [];
  let broken = false;
  parser.parse(query).iterate({
    enter: (node) => {
      broken ||= node.type.isError;
      if (node.name === 'VectorSelector') names.push(/^[a-zA-Z_:][\w:]*/.exec(query.slice(node.from, node.to))?.[0] ?? '');
    },
  });
  return broken ? undefined : names;
}

interface Series {
  readonly name: string;
  readonly labels: ReadonlyMap<string, string>;
}

function seriesIn(text: string): Series[] {
  return text.split('\n').flatMap((line) => {
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? \S+$/.exec(line) ?? [];
    if (name === undefined) return [];
    return [{ name, labels: new Map([...labels.matchAll(/(\w+)="([^"]*)"/g)].map(([, label, value]) => [label!, value!])) }];
  });
}

/** What labels there may be, and what may stand in them: names of the code and small lists. */
const LABELS: Readonly<Record<string, RegExp>> = {
  le: /^(\+Inf|[0-9.]+)$/,
  result: /^(ok|duplicate|conflict|done|refused)$/,
  reason: /^(contended|halves|unavailable|refused|conflict|outage)$/,
  command: /^[A-Za-z]+(-[a-z]+)*$/,
  outcome: /^(done|replayed|nothing|failed|shape|not-allowed|not-found|rule|moved|content|precondition|unavailable)$/,
  method: /^(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|other)$/,
  route: /^(none|\/\*|(\/[a-z][a-z0-9._-]*|\/:[a-zA-Z]+)+\/?\*?)$/,
  status: /^[1-5]xx$/,
  event: /^(change|beat|reset)$/,
  projection: /^(reaction:)?[a-z][a-z0-9_-]*$/,
  reaction: /^[a-z][a-z0-9-]*$/,
  version: /^[0-9]{1,3}$/,
  build: /^[0-9]{1,3}$/,
  shard: /^[0-9]{1,3}$/,
  state: /^(idle|busy)$/,
  code: /^[a-z]+\.[a-z-]+$/,
  severity: /^(local|frozen|degraded)$/,
};

describe('what watches the product', () => {
  let test: TestApp;
  let text: string;
  beforeAll(async () => {
    test = await startDemoApp();
    await runJourney(test.base, () => undefined, { soon: 30_000, cut: 0.2 });
    text = await (await fetch(`${test.base}/metrics`)).text();
  }, 240_000);
  afterAll(() => test.stop());

  it('asks in PromQL that can be read, of metrics that there are', () => {
    const known = new Set(['up', ...[...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) => namesOf(name!, type!))]);
    expect(queries.length).toBeGreaterThan(40);
    for (const query of queries) {
      const names = metricsIn(query);
      expect({ query, unknown: names?.filter((name) => !known.has(name)) }).toEqual({ query, unknown: [] });
    }
    expect(metricsIn('sum by (le (x)')).toBeUndefined();
  });

  it('says what each alarm means and what to do, in the rules and on the page', () => {
    const page = file('docs/alarms.md');
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, annotations, labels } of rules) {
      expect(page).toContain(`\`${alert}\``);
      expect(annotations.runbook).toBe(`docs/alarms.md#${alert.toLowerCase()}`);
      expect(page).toContain(`<a id="${alert.toLowerCase()}"></a>`);
      expect([annotations.summary, annotations.description].every((sentence) => sentence.endsWith('.'))).toBe(true);
      expect(['page', 'ticket']).toContain(labels.severity);
    }
    for (const code of Object.keys(FINDINGS)) expect(page).toContain(`| \`${code}\``);
  });

  it('has a dashboard whose panels can be told apart', () => {
    const ids = dashboard.panels.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, title, targets } of dashboard.panels) {
      expect(title).not.toBe('');
      expect((targets ?? []).length > 0).toBe(type !== 'row');
    }
  });

  it('holds after a whole journey nothing of anybody, and no label whose values have no end', () => {
    const series = seriesIn(text).filter(({ name }) => name.startsWith('throughline_'));
    expect(series.length).toBeGreaterThan(300);
    const odd = series.flatMap(({ name, labels }) =>
      [...labels].filter(([label, value]) => !LABELS[label]?.test(value)).map((one) => [name, ...one]),
    );
    expect(odd).toEqual([]);
    const names = [...collected('projections'), ...collected('reactions').map(({ name }) => ({ name: `reaction:${name}` }))];
    const shown = new Set(series.flatMap(({ labels }) => labels.get('projection') ?? []));
    expect([...shown].filter((name) => !names.some((one) => one.name === name))).toEqual([]);
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

function namesOf(name: string, type: string): string[] {
  return type === 'histogram' ? [name, `${name}_bucket`, `${name}_sum`, `${name}_count`] : [name];
}
