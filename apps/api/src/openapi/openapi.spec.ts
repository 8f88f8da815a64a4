import { describeApi } from './describe.js';

it('tells every operation in a sentence, with who may use it', async () => {
  const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, Record<string, Record<string, unknown>>> };
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ name: `${method} ${path}`, ...operation })),
  );
  expect(operations.length).toBeGreaterThan(20);
  for (const operation of operations) {
    expect(operation).toMatchObject({ summary: expect.stringMatching(/^[A-Z].{3,}/), 'x-permission': { name: expect.any(String) } });
  }
});

it('refers only to shapes that it tells', async () => {
  const text = await describeApi();
  const { components } = JSON.parse(text) as { components: { schemas: Record<string, unknown> } };
  const wanted = [...text.matchAll(/"\$ref": "#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name);
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((name) => !(name! in components.schemas))).toEqual([]);
});
