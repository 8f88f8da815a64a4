export { MePage } from './me-page.js';
export { MyPapersPage } from './papers/my-papers-page.js';
