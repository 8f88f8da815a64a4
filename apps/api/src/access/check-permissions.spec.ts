import { checkPermissions, type DeclaredRoute } from './check-permissions.js';

const route = (extra: Partial<DeclaredRoute>): DeclaredRoute => ({
  method: 'GET',
  path: '/api/x',
  handler: 'X.x',
  public: false,
  ...extra,
});
const declared = (name: string): boolean => name === 'case.read';

it('lets a process start whose routes all name a permission that a lib declares', () => {
  expect(() => checkPermissions([route({ public: true }), route({ permission: { name: 'case.read' } })], declared)).not.toThrow();
});

it('ends the start for a route that names none, or one that nobody declares', () => {
  expect(() => checkPermissions([route({})], declared)).toThrow('GET /api/x (X.x) names no permission');
  expect(() => checkPermissions([route({ permission: { name: 'case.raed' } })], declared)).toThrow('case.raed');
});
