import type {Pool} from "pg";

/** Some work that whoever comes first does: what is done under one id is the same, whoever does it. */
export interface Job {
  id: string;
  payload: object;
}

/** How it stands with some jobs. */
export interface Standing {
  /** Nobody has done them yet. */
  open: number;
  /** Given up after several workers failed on them; the last one's reason. */
  failed: {id: string; reason: string}[];
  /** The processes that are there to do them. */
  workers: number;
}

/** How our tasks are named: what is asked for, and the fingerprint of the code that is to do it. */
export const family = "gongkai-";

/** After so many a job is given up: four minutes of a storage that is away, or six workers killed by it. */
const mostAttempts = 6;
/** How many jobs are put at once. */
const batch = 500;
/** A worker takes its first job before it has said that it is alive. */
const grace = "3 seconds";

const isFailed = "(attempts >= max_attempts and locked_at is null)";

/** Workers of ours hold locks of this kind: `gong` in ASCII. */
const kind = 0x676f6e67;

/** A session that holds this lives; when it ends, however it ends, PostgreSQL lets go of the lock. */
export const liveness = `select pg_advisory_lock_shared(${kind}, hashtext($1))`;

const alive = `select objid from pg_locks where locktype = 'advisory' and classid = ${kind}
  and objsubid = 2 and granted and database = (select oid from pg_database where datname = current_database())`;

/** Puts jobs; one that is there already, or is being done, stays one. One that was given up is tried again. */
export async function putJobs(pool: Pool, task: string, jobs: Job[]): Promise<void> {
  await dropFailed(
    pool,
    jobs.map(({id}) => id)
  );
  for (let at = 0; at < jobs.length; at += batch)
    await pool.query(
      `select count(graphile_worker.add_job($1, job -> 'payload', job_key := job ->> 'id',
          max_attempts := ${mostAttempts}, job_key_mode := 'unsafe_dedupe'))
        from json_array_elements($2) as jobs (job)`,
      [task, JSON.stringify(jobs.slice(at, at + batch))]
    );
}

/** Takes away the jobs that were given up. */
export async function dropFailed(pool: Pool, ids: string[]): Promise<void> {
  await pool.query(
    `select graphile_worker.complete_jobs(array_agg(id)) from graphile_worker.jobs
      where key = any($1) and ${isFailed}`,
    [ids]
  );
}

/** How it stands with these jobs. */
export async function standingOf(pool: Pool, ids: string[]): Promise<Standing> {
  const {rows} = await pool.query<{key: string; is_failed: boolean; last_error: string | null}>(
    `select key, ${isFailed} as is_failed, last_error
      from graphile_worker.jobs where key = any($1)`,
    [ids]
  );
  const workers = await pool.query(alive);
  const failed = rows.filter(({is_failed}) => is_failed);
  return {
    open: rows.length - failed.length,
    failed: failed.map(({key, last_error}) => ({id: key, reason: last_error ?? ""})),
    workers: workers.rowCount ?? 0
  };
}

/** Takes jobs back from the dead, and from who has had one for longer than so many seconds. */
export async function takeBack(pool: Pool, task: string, longest: number): Promise<void> {
  await pool.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by))
      from graphile_worker.jobs where task_identifier = $1
      and (locked_at < now() - make_interval(secs => $2)
        or locked_at < now() - interval '${grace}' and not exists (
          select from (${alive}) as living
          where objid = (hashtext(locked_by)::bigint & 4294967295)::oid))`,
    [task, longest]
  );
}

/** The tasks of ours that somebody asks for and nobody does yet. */
export async function tasksWaiting(pool: Pool): Promise<string[]> {
  const {rows} = await pool.query<{task_identifier: string}>(
    `select distinct task_identifier from graphile_worker.jobs
      where starts_with(task_identifier, '${family}') and locked_at is null and attempts < max_attempts`
  );
  return rows.map(({task_identifier}) => task_identifier);
}
