export { ReviewsPage } from './reviews-page.js';
