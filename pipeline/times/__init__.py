"""Finding time expressions and counting their days; used by `timex` and `normalise`."""
