export { performanceEntities, PerformanceModule, performanceProjections } from './performance.module.js';
export { MEASURES_MEMBERS, MEASURES_READ, performancePermissions } from './permissions.js';
