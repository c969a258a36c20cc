/** A cache with one value for each object of a type. */
export interface KeptWith<Owner extends object, Made> {
  has(owner: Owner): boolean;
  get(owner: Owner): Made | undefined;
  set(owner: Owner, made: Made): void;
}

/** A base class whose subclasses add their private fields to an existing object. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: the returned object receives the private fields.
    return object;
  }
}

/**
 * Creates a cache that stores each value in a private field of its object, so that both live equally long. Meant for
 * short-lived objects such as the sections of plans; for long-lived objects a WeakMap is as good.
 *
 * V8 keeps all objects that the values of a WeakMap reference until the next full garbage collection. Values of a section
 * may reference its plan, so a WeakMap would keep every version of the plan until then.
 */
export function keptWith<Owner extends object, Made>(): KeptWith<Owner, Made> {
  return class Kept extends Existing {
    #made: Made;

    private constructor(owner: Owner, made: Made) {
      super(owner);
      this.#made = made;
    }

    static has(owner: Owner): boolean {
      return #made in owner;
    }

    static get(owner: Owner): Made | undefined {
      return #made in owner ? owner.#made : undefined;
    }

    static set(owner: Owner, made: Made): void {
      if (#made in owner) owner.#made = made;
      else new Kept(owner, made);
    }
  };
}
