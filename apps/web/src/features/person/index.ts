export { NotFound as PersonPage } from '../../ui/states.js';
