export { MeasurePage } from './measure-page.js';
export { MeasuresPage } from './measures-page.js';
