import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linesOf } from '#event-sourcing';
import { StartupError } from '#platform';
import { openSource } from '../log-streams.js';
import { isKind, KINDS } from './columns.js';
import { CsvReader, type CsvRecord } from './csv.js';

/** A row of the source, not checked yet. */
export interface Row {
  readonly file: string;
  readonly line: number;
  readonly kind: string;
  /** By column; what was empty is not there. */
  readonly values: Readonly<Record<string, string>>;
  /** Why it cannot be read as a row at all. */
  readonly broken?: string;
}

const FORMS = ['.csv', '.ndjson', '.csv.gz', '.ndjson.gz'];

/**
 * The files of a source in the order in which they are read: a file alone, or those of a folder, people first.
 *
 * @throws StartupError when there are none
 */
export function filesOf(place: string): readonly string[] {
  if (!existsSync(place)) throw new StartupError(`There is no file or folder ${place}.`);
  if (!statSync(place).isDirectory()) return [place];
  const present = new Set(readdirSync(place));
  const files = Object.keys(KINDS).flatMap((kind) => FORMS.map((form) => `${kind}${form}`).filter((name) => present.has(name)));
  if (files.length === 0) throw new StartupError(`${place} holds no file such as person.csv or contact.ndjson.`);
  return files.map((name) => join(place, name));
}

/** The kind of which the rows of a file are, by its name; undefined where each row says it. */
function kindOf(file: string): string | undefined {
  const [name] = basename(file).split('.');
  return name !== undefined && isKind(name) ? name : undefined;
}

/** The rows of a file, one after the other. */
export function rowsOf(file: string): AsyncGenerator<Row> {
  const kind = kindOf(file);
  if (/\.csv(\.gz)?$/.test(file)) return csvRows(file, kind);
  if (/\.ndjson(\.gz)?$/.test(file)) return jsonRows(file, kind);
  throw new StartupError(`${basename(file)}: a source ends in ${FORMS.join(', ')}.`);
}

async function* csvRows(path: string, named: string | undefined): AsyncGenerator<Row> {
  const file = basename(path);
  const reader = new CsvReader();
  let header: readonly string[] | undefined;
  const rowOf = ({ line, fields, whole }: CsvRecord): Row | undefined => {
    if (!header) {
      header = fields.map((name) => name.replace(/^\uFEFF/, '').trim());
      return undefined;
    }
    if (fields.length === 1 && fields[0] === '') return undefined; // an empty line
    const entries = header.map((name, i) => [name, fields[i] ?? ''] as const);
    const { kind = named ?? '', ...values } = filled(entries);
    const broken = !whole ? 'csv.quote' : fields.length !== header.length ? 'csv.fields' : undefined;
    return { file, line, kind, values, ...(broken && { broken }) };
  };
  for await (const lines of linesOf(openSource(path))) {
    for (const record of reader.read(`${lines.join('\n')}\n`)) {
      const row = rowOf(record);
      if (row) yield row;
    }
  }
  for (const record of reader.rest()) {
    const row = rowOf(record);
    if (row) yield row;
  }
}

async function* jsonRows(path: string, named: string | undefined): AsyncGenerator<Row> {
  const file = basename(path);
  let line = 0;
  for await (const lines of linesOf(openSource(path))) {
    for (const text of lines) {
      line += 1;
      if (text.trim() === '') continue;
      const values = valuesOf(text);
      if (!values) yield { file, line, kind: named ?? '', values: {}, broken: 'json' };
      else {
        const { kind = named ?? '', ...others } = values;
        yield { file, line, kind, values: others };
      }
    }
  }
}

function filled(entries: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(entries.map(([name, value]) => [name, value.trim()] as const).filter(([, value]) => value !== ''));
}

/** The members of a line as texts; undefined when it is no object of texts, numbers and lists of them. */
function valuesOf(text: string): Record<string, string> | undefined {
  try {
    const members = Object.entries(JSON.parse(text) as Record<string, unknown>).filter(([, value]) => value !== null);
    const texts = members.map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value] as const);
    if (!texts.every(([, value]) => typeof value === 'string' || typeof value === 'number')) return undefined;
    return filled(texts.map(([name, value]) => [name, String(value)]));
  } catch {
    return undefined;
  }
}
