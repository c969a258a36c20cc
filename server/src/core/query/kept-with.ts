/** What is kept with each object of one kind. */
export interface KeptWith<Owner extends object, Made> {
  has(owner: Owner): boolean;
  get(owner: Owner): Made | undefined;
  set(owner: Owner, made: Made): void;
}

/** Puts the private fields of a class that extends it into an object that is there already. */
class Existing {
  constructor(object: object) {
    // biome-ignore lint/correctness/noConstructorReturn: this is how fields get into another object.
    return object;
  }
}

/**
 * Keeps something that was made of an object inside the object, in a field that nobody else sees: for as long as the object
 * lives. Meant for what comes and goes, as the sections of plans do; for what stays, a WeakMap is as good.
 *
 * With a WeakMap, V8 cannot forget young objects soon: all that its values lead to counts as alive until the next look through
 * the whole memory. What is found in a section leads to the plan, so that every plan was carried along until then.
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
