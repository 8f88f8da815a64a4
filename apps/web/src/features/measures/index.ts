export { NotFound as MeasuresPage, NotFound as MeasurePage } from '../../ui/states.js';
