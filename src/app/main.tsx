import { StrictMode } from 'react';
import { render } from 'react-dom';
import { config } from 'zod/mini';
import { App } from './App';

// Zod would otherwise try to make code at run time, which the content security policy forbids.
config({ jitless: true });

render(
  <StrictMode>
    <App />
  </StrictMode>,
  document.getElementById('root'),
);
