import { raiseWall } from './wall.ts';

// Imported first of all by each program, so that the wall stands before any package is read.
raiseWall();
