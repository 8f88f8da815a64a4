import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@uswds/uswds/css/uswds.min.css';
import { App } from './app/app.js';
import './app/css/app.css';
import { LastResort } from './app/last-resort.js';
import { keepApp } from './keep-app.js';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <LastResort>
      <App />
    </LastResort>
  </StrictMode>,
);
keepApp();
