/** Heim: what the person must do, in order of urgency. */
export function HomeView() {
  return null;
}
