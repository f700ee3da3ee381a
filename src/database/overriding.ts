/** The same object, but for what is given in its place. What is set on it lands on the object itself. */
export function overriding<T extends object>(target: T, overrides: Partial<T>): T {
  return new Proxy(target, {
    get(_target, name) {
      const own = Reflect.get(overrides, name) as unknown;
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
