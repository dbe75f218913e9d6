/** Stands wherever a fact is missing: never a blank, which would read as "none". */
import { NOT_REPORTED } from '../../shared/compare/comparison.ts';
import styles from './NotReported.module.css';

export function NotReported() {
  return <span className={styles.missing}>{NOT_REPORTED}</span>;
}
