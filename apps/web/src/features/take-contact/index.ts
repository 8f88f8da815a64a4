export { NotFound as TakeContactPage, NotFound as IntakePage } from '../../ui/states.js';
