export { NotFound as MyDayPage } from '../../ui/states.js';
