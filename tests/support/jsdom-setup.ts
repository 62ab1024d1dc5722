import { configure } from '@testing-library/react';
// Web parts load the words of one language; a test may show any.
import '../../src/ui/parts/texts/en';
import '../../src/ui/parts/texts/nb';
import '../../src/ui/parts/texts/nn';

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
