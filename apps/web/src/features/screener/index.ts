export { NotFound as TriagePage } from '../../ui/states.js';
