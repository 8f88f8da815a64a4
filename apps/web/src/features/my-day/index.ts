export { MyDayPage } from './my-day-page.js';
