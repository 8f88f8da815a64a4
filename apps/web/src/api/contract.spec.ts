import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contactBody, EMPTY_CONTACT } from '../features/case/compose/contact-draft.js';
import { openCaseBody } from '../features/cases/team-draft.js';
import { actionBody, EMPTY_ACTION } from '../features/plan-board/action-draft.js';
import { settlementBody } from '../features/plan-board/dialogs/settlement.js';
import { EMPTY_GOAL, goalBody } from '../features/plan-board/goal-draft.js';

interface Schema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
}

interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const api = JSON.parse(readFileSync(join(process.cwd(), 'apps/api/openapi.json'), 'utf8')) as OpenApi;

function resolved(schema: Schema): Schema {
  return schema.$ref ? (api.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}) : schema;
}

/** What is wrong with a value against a schema: what is missing, what nobody knows, what is not on a list. */
function mistakes(value: unknown, given: Schema, at = ''): string[] {
  const schema = resolved(given);
  if (Array.isArray(value)) return value.flatMap((one, index) => mistakes(one, schema.items ?? {}, `${at}/${index}`));
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${String(value)} is not on the list`];
  if (typeof value !== 'object' || value === null || !schema.properties) return [];
  const { properties, required = [] } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}/${name} is missing`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, one]) =>
      properties[name] ? mistakes(one, properties[name], `${at}/${name}`) : [`${at}/${name} is unknown`],
    ),
  ];
}

function bodyOf(path: string): Schema {
  const schema = api.paths[path]?.['post']?.requestBody?.content['application/json']?.schema;
  if (!schema) throw new Error(`POST ${path} is not in openapi.json, or takes no body`);
  return schema;
}

const id = '0192a000-7a1e-8000-8000-000000000001';

describe('what the web app sends', () => {
  it.each([
    ['/api/cases/{id}/contacts', contactBody({ ...EMPTY_CONTACT, summary: 'x', ownWords: 'y', day: '2026-01-02' })],
    ['/api/cases', openCaseBody({ name: 'x', programs: ['housing'], seats: ['a'], lead: 'a' }, [], id, id)],
    [
      '/api/plans/{id}/goals',
      goalBody({
        ...EMPTY_GOAL,
        outcome: 'children-stable',
        need: 'housing',
        words: 'x',
        title: 'y',
        target: '9',
        targetDate: '2027-01-01',
        saidByPersonId: id,
        saidTo: 'z',
      }),
    ],
    [
      '/api/plans/{id}/actions',
      actionBody(
        {
          ...EMPTY_ACTION,
          title: 'x',
          owner: 'housing',
          actorId: 'a',
          mandated: true,
          legalGround: 'l',
          dueOn: '2027-01-01',
          waitsFor: id,
        },
        id,
        { programs: ['housing'] },
      ),
    ],
    [
      '/api/plans/{id}/conflicts/{conflictId}/settlement',
      settlementBody({ chosen: 'another', reason: 'x', another: { dueOn: '2027-01-01' } }, { fields: ['dueOn'] }),
    ],
  ])('fits POST %s as openapi.json has it', (path, body) => {
    expect(mistakes(body, bodyOf(path))).toEqual([]);
  });

  it('would be found wrong by this check', () => {
    expect(mistakes({ summary: 1, colour: 'red', sharing: 'everybody' }, bodyOf('/api/cases/{id}/contacts'))).toEqual(
      expect.arrayContaining(['/channel is missing', '/colour is unknown', '/sharing: everybody is not on the list']),
    );
  });
});
