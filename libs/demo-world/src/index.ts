export { writeWorld, type WorldLog, type Written } from './world/write-world.js';
export type { WorldSize } from './world/population.js';
