/** What a hub of the bench is started with. */
export interface HubChildOptions {
  readonly dataDir: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Postings on the boards, on the first start. */
  readonly live: number;
  /** Postings in the history, on the first start. */
  readonly ended: number;
  /** Workers who came in today, on the first start. */
  readonly people?: number;
  /** Events of today beyond those, on the first start. */
  readonly extraEvents?: number;
  /** 1 takes the group out of the commit; without it as the product does. */
  readonly commandsPerCommit?: number;
  /** The built page of the board, where a browser takes part. */
  readonly boardDir?: string;
  /** The board shows calls beside its postings and speaks them; without it neither. */
  readonly calls?: boolean;
  /** False: nobody tells the index of words that there is something to read. */
  readonly indexing?: boolean;
}

/** What it tells when it listens. */
export interface HubChildReady {
  readonly port: number;
  /** Of a board; empty on a second start. */
  readonly token: string;
}
