# What each step of the tests needs before it: `tests/all` gives this to make, which runs beside each other what can be.
# The commands of the steps are in `tests/step`. Make begins them in the order in which they are named here: the longest first.

tests := engine native vectors orders rust kotlin-tests kotlin-example python-install python-tests python-types python-examples \
	node-build node-tests kotlin-border doctests generated docs public-api same-bytes
more := lints floor
# Goes by the clock, which a loaded machine bends: only when it is asked for.
asked := growth

.PHONY: tests ci $(tests) $(more) $(asked)
tests: $(tests)
ci: engine native vectors orders rust docs lints $(tests) $(more)

$(tests) $(more) $(asked):
	@tests/step $@

# One Cargo at a time works in the folder of a profile. The tests run while the lints compile.
vectors orders rust doctests generated growth: engine
docs: doctests
lints public-api: docs

python-install node-build: native
python-types python-tests python-examples: python-install
python-examples: engine
python-tests node-tests kotlin-tests: vectors orders
node-tests: node-build
kotlin-border: engine native
kotlin-tests: native
kotlin-example: kotlin-tests
same-bytes: python-tests node-tests kotlin-tests
