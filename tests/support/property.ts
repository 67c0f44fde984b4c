import fc from 'fast-check'

/** Checks a synchronous property; a failure prints its seed. (`void`: the type also covers asynchronous ones.) */
export function holds<T>(property: fc.IProperty<T>, parameters?: fc.Parameters<T>): void {
  void fc.assert(property, parameters)
}
