/** The few calls the demonstration makes to a local run, over HTTP like anyone else. */

export interface ListedCase {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly status: string;
  readonly intent: string;
  readonly overdue: boolean;
  readonly dueAt: string;
}

export interface OpenedCase extends ListedCase {
  readonly channel: string;
  readonly recipients: readonly string[];
  readonly triage: readonly string[];
  readonly headIsMeant: boolean;
  readonly isUrgent: boolean;
  readonly messages: readonly {
    readonly text: string;
    readonly attachments: readonly { readonly type: string; readonly size: number }[];
  }[];
}

export interface SentMail {
  readonly outboxId: string;
  readonly to: readonly string[] | string;
  readonly raw: string;
}

const ask = async <T>(url: string, init: RequestInit = {}): Promise<T> => {
  const response = await fetch(url, init);
  if (!response.ok)
    throw new Error(`${init.method ?? 'GET'} ${new URL(url).pathname}: ${response.status}`);
  return (await response.json()) as T; // Our own API; its shapes are the README's.
};

const post = <T>(url: string, body: unknown, headers: Record<string, string> = {}) =>
  ask<T>(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

export const localApi = (base: string) => {
  const authorization = async (user: string) => {
    const { token } = await post<{ token: string }>(`${base}/_local/token`, { user });
    return { authorization: `Bearer ${token}` };
  };
  return {
    health: () => ask<{ ready: boolean; urls: Record<string, string> }>(`${base}/_local/health`),
    idle: () => ask<unknown>(`${base}/_local/idle?timeout=120`),
    run: <T>(name: string, at: string) => post<T>(`${base}/_local/run/${name}`, { at }),
    sent: () => ask<readonly SentMail[]>(`${base}/_local/sent`),
    directory: () =>
      ask<{ units: { code: string; name: string; mailbox: string }[] }>(`${base}/v1/directory`),
    report: (body: unknown) => post<{ code: string; unit: string }>(`${base}/v1/reports`, body),
    /** Every case that this member of staff may see. */
    cases: async (user: string) => {
      const headers = await authorization(user);
      const items: ListedCase[] = [];
      let cursor: string | undefined;
      do {
        const query = new URLSearchParams({ limit: '200', ...(cursor && { cursor }) });
        const page = await ask<{ items: ListedCase[]; cursor?: string }>(
          `${base}/v1/cases?${query}`,
          { headers },
        );
        items.push(...page.items);
        cursor = page.cursor;
      } while (cursor !== undefined);
      return items;
    },
    open: async (user: string, id: string) =>
      ask<OpenedCase>(`${base}/v1/cases/${id}`, { headers: await authorization(user) }),
    command: async (user: string, id: string, command: string, body: object = {}) =>
      post<OpenedCase>(`${base}/v1/cases/${id}/${command}`, body, await authorization(user)),
  };
};

export type LocalApi = ReturnType<typeof localApi>;
