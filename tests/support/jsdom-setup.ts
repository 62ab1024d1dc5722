import { configure } from '@testing-library/react';

// A busy machine is slow, and no test is decided by that.
configure({ asyncUtilTimeout: 20_000 });

// jsdom has no layout and no observers: Fluent asks for them when it renders.
class QuietObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
globalThis.ResizeObserver ??= QuietObserver as unknown as typeof ResizeObserver;
globalThis.IntersectionObserver ??= QuietObserver as unknown as typeof IntersectionObserver;
Element.prototype.scrollIntoView ??= () => {};
