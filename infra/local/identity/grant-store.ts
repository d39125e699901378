/** What `oidc-provider` keeps between two requests: sessions, codes, grants. Each issuer has a store of its own. */
interface Entry {
  readonly payload: { readonly uid?: string; readonly grantId?: string; consumed?: number };
  readonly expiresAt: number;
}

/** Makes the adapter class that `oidc-provider` asks for, over a map that ends with the process. */
export const createGrantStore = () => {
  const entries = new Map<string, Entry>();
  const find = (key: string) => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };

  return class {
    readonly model: string;
    constructor(model: string) {
      this.model = model;
    }
    async upsert(id: string, payload: Entry['payload'], seconds: number) {
      entries.set(`${this.model}:${id}`, { payload, expiresAt: Date.now() + seconds * 1000 });
    }
    async find(id: string) {
      return find(`${this.model}:${id}`);
    }
    async findByUid(uid: string) {
      const own = [...entries].find(([key, { payload }]) => {
        return key.startsWith(`${this.model}:`) && payload.uid === uid;
      });
      return own && find(own[0]);
    }
    async consume(id: string) {
      const payload = find(`${this.model}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id: string) {
      entries.delete(`${this.model}:${id}`);
    }
    async revokeByGrantId(grantId: string) {
      for (const [key, { payload }] of entries)
        if (payload.grantId === grantId) entries.delete(key);
    }
  };
};
