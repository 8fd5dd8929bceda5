# Runs a program of PostgreSQL as a user of its own who sees nothing of what root keeps: the three folders that it needs are
# bound to a place that this user can reach, in a mount namespace of the program's own.
#   confined.sh PLACE ID BINARIES DATA SOCKET COMMAND...
set -e
# What is made here is for the server's user to read, whatever root's own files are for.
umask 022
place=$1 id=$2
mount -t tmpfs -o mode=0755 postgresql "$place"
mkdir "$place/binaries" "$place/data" "$place/socket"
mount --bind "$3" "$place/binaries"
mount -o remount,bind,ro "$place/binaries"
mount --bind "$4" "$place/data"
mount --bind "$5" "$place/socket"
# initdb asks for the name of its user.
echo "postgres:x:$id:$id::/:/bin/false" >"$place/passwd"
mount --bind "$place/passwd" /etc/passwd
mount -o remount,ro "$place"
shift 5
cd "$place/data"
exec setpriv --reuid="$id" --regid="$id" --clear-groups --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
