#!/bin/sh
# Starts the command line of FasciaJ, with one of the class-data archives that the build made beside
# the jar. Java passes over an archive that is missing, or belongs to another jar or another Java:
# the start is then slower, the results are the same. To call it from elsewhere, link to it.

self=$0
[ -h "$self" ] && self=$(readlink -f "$self")
case $self in
  /*) here=${self%/*} ;;
  */*) here=./${self%/*} ;;
  *) here=. ;;
esac
jar=$here/FasciaJ_.jar
if [ ! -f "$jar" ]; then
  echo "fasciaj: $jar is missing. Build it: mvn -B -ntp package -DskipTests" >&2
  exit 1
fi

# Java's second compiler pays for itself after some frames, and slows a start by a sixth: it is left
# out where the line names no more than a few small files. The first one then begins five times
# earlier, which takes a third off the first frame. Sizes in blocks of 512 bytes.
most_files=4
most_blocks=8192
short() {
  case ${1-} in
    '' | help | -h | --help | -V | --version) return 0 ;;
    measure | refine) ;;
    *) return 1 ;;
  esac
  files=0
  last=
  for word in "$@"; do
    case $last in -o | --out) last= && continue ;; esac
    last=$word
    case $word in @* | *[Dd][Ii][Cc][Oo][Mm][Dd][Ii][Rr]*) return 1 ;; esac
    [ -d "$word" ] && return 1
    if [ -f "$word" ]; then
      files=$((files + 1))
      [ $files -gt $most_files ] && return 1
      [ -n "$(find "$word" -prune -size +$most_blocks)" ] && return 1
    fi
  done
  return 0
}

# The line that is read without picocli: measure IN... --out DIR [--overwrite]
plain() {
  [ "${1-}" = measure ] || return 1
  for word in "$@"; do
    case $word in -o | --out | --overwrite) ;; -*) return 1 ;; esac
  done
  return 0
}

compiler=
archive=$here/FasciaJ_.jsa
if short "$@"; then
  compiler=-XX:TieredStopAtLevel=1
  case ${1-} in
    measure | refine)
      # One compiling thread: two contend with the first frame. Memory in pages of 2 MB where the
      # system has them: touching that of a picture page by page took a seventh of the time.
      compiler="$compiler -XX:CompileThresholdScaling=0.2 -XX:CICompilerCount=1"
      [ -f /sys/kernel/mm/transparent_hugepage/enabled ] &&
        compiler="$compiler -XX:+UseTransparentHugePages"
      ;;
  esac
  plain "$@" && archive=$here/FasciaJ_measure.jsa
fi
shared=
[ -f "$archive" ] && shared=-XX:SharedArchiveFile=$archive
# Not -jar: Java then reads the list of the jar's 8,700 entries, 7 % of the time of measuring one
# file, though all it needs is in the archive. A path with a colon cannot stand in a class path.
case $jar in
  *:*) set -- -jar "$jar" "$@" ;;
  *) set -- -cp "$jar" org.fasciaj.cli.Main "$@" ;;
esac
# shellcheck disable=SC2086 # several words
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" $compiler ${shared:+"$shared"} -Xshare:auto "$@"
