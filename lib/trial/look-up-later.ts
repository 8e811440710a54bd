const LOOK_UPS = Symbol('look-ups')

type LookUps = Record<string, () => unknown>
type Holder = { readonly [LOOK_UPS]: LookUps }

/** One for each name, shared by all objects that have a member of this name. */
const descriptors = new Map<string, PropertyDescriptor>()

function describe(name: string): PropertyDescriptor {
  const known = descriptors.get(name)
  if (known) return known
  const descriptor: PropertyDescriptor = {
    enumerable: true,
    configurable: true,
    get(this: Holder) {
      const lookUps = this[LOOK_UPS]
      const value = lookUps[name]?.()
      lookUps[name] = () => value
      return value
    },
  }
  descriptors.set(name, descriptor)
  return descriptor
}

/**
 * The object with further members that are looked up when they are first asked for, and known from then on.
 *
 * A getter in an object literal is a function of its own for each object. V8 keeps it with the object's hidden class, and
 * with it all that it refers to: of texts read one after the other a third of all that was allocated was moved into old
 * memory, for good until that is swept. Here all objects have the same getters.
 */
export function lookUpLater<Now extends object, Later extends object>(
  now: Now,
  later: { [Name in keyof Later]: () => Later[Name] },
): Now & Readonly<Later> {
  Object.defineProperty(now, LOOK_UPS, { value: { ...later } })
  for (const name of Object.keys(later)) Object.defineProperty(now, name, describe(name))
  return now as Now & Later
}
