// A memory of the last so many: what is not looked at for longest is forgotten first. Never the only copy of anything.
export type Remembered<K, V> = {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  delete(key: K): void;
};

export function remembered<K, V>(most: number): Remembered<K, V> {
  const kept = new Map<K, V>();
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) kept.delete(kept.keys().next().value as K);
    },
    delete(key) {
      kept.delete(key);
    },
  };
}
