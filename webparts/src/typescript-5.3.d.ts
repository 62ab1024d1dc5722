/** From TypeScript 5.4 on built in; SPFx is built with 5.3. */
type NoInfer<T> = [T][T extends unknown ? 0 : never];
